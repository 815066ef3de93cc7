// Everything that moves or could: nothing on these pages does, so that nobody has to ask for less.
() => {
  const found = document.getAnimations().map((each) => `${called(each.effect.target)} is moving`);
  for (const element of document.querySelectorAll("*")) {
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      const times = (value) => value.split(",").some((each) => parseFloat(each) > 0);
      if (times(style.transitionDuration)) found.push(`${called(element)} changes slowly`);
      if (style.animationName !== "none") found.push(`${called(element)} has the animation ${style.animationName}`);
    }
    if (getComputedStyle(element).scrollBehavior === "smooth") found.push(`${called(element)} scrolls slowly`);
  }
  return [...new Set(found)];
}
