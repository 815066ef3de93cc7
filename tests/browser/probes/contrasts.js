// The contrast of the words of every element with what is behind them, in the order of the page.
() => [...document.querySelectorAll("main *")]
  .filter((each) => shown(each) && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((each) => contrast(over(rgba(getComputedStyle(each).color), backdrop(each)), backdrop(each)).toFixed(2))
