(root => {
root.classList.add("js")
try {
const chosen = localStorage.getItem("colours")
if (/^(light|dark|contrast)$/.test(chosen)) root.dataset.colours = chosen
} catch (refused) {}
})(document.documentElement)
