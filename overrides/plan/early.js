(root => {
root.classList.add("js")
if (window.speechSynthesis) root.classList.add("speaks")
try {
for (const each of ["colours", "letters", "pictures"]) {
const chosen = localStorage.getItem(each)
if (/^(light|dark|contrast|large|larger|hidden)$/.test(chosen)) root.dataset[each] = chosen
}
} catch (refused) {}
})(document.documentElement)
