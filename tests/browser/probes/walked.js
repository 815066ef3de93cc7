// What a walk made ready by walk.js has found: what was not reached, out of order, out of sight or not marked.
({ back }) => {
  const { expected, steps } = window.walk;
  const way = back ? [...expected].reverse() : expected;
  const visited = steps.filter((step) => step.element);
  if (visited.length > 1 && visited.at(-1).element === visited[0].element) visited.pop();
  const reached = visited.map((step) => step.element);
  const found = visited.flatMap((step) => step.faults.map((fault) => `${called(step.element)} ${fault}`));
  const missed = way.filter((each) => !reached.includes(each));
  missed.forEach((each) => found.push(`${called(each)} is never reached`));
  // A browser lets the keyboard stop where something scrolls, even if the page does not say so.
  const more = reached.filter((each) => !way.includes(each));
  more.filter((each) => !each.getAttribute("role") || !(each.ariaLabel || each.ariaLabelledByElements?.length))
    .forEach((each) => found.push(`${called(each)} takes the focus and is no control`));
  if (new Set(reached).size < reached.length) found.push("the focus comes back to a control before the walk ends");
  const order = reached.filter((each) => way.includes(each));
  const straight = way.filter((each) => order.includes(each));
  const wrong = order.findIndex((each, index) => each !== straight[index]);
  if (wrong >= 0) found.push(`${called(order[wrong])} comes out of order`);
  window.walk = null;
  return found;
}
