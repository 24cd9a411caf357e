/**
 * Due dates on Tasklist's cards and above its forms count working days, like everywhere else in TienDo. Tasklist itself
 * counts calendar days; its directive is asked only for other dates. Without an answer the date's own words stay.
 */
const known = new Map();
let asked = new Map();

export function countWorkingDays(module, contextPath) {
  module.config([
    '$provide',
    function (provide) {
      provide.decorator('amTimeAgoDirective', [
        '$delegate',
        function (directives) {
          const original = directives[0];
          const compile = original.compile;
          original.compile = function () {
            const link = compile.apply(this, arguments);
            return function (scope, element, attributes) {
              if (attributes.amTimeAgo === 'task.due') follow(scope, element, contextPath);
              else link.apply(this, arguments);
            };
          };
          return directives;
        },
      ]);
    },
  ]);
}

function follow(scope, element, contextPath) {
  scope.$watch('task.due', function (due) {
    if (!due) return element.text('');
    const at = new Date(due).toISOString();
    element.text(known.get(at) ?? new Date(due).toLocaleDateString('vi-VN'));
    textOf(at, contextPath).then(text => element.text(text)).catch(() => undefined);
  });
}

/** All cards of one page ask together. */
function textOf(at, contextPath) {
  if (!asked.size) setTimeout(() => void ask(contextPath), 30);
  return new Promise((resolve, reject) => {
    asked.set(at, [...(asked.get(at) ?? []), { resolve, reject }]);
  });
}

async function ask(contextPath) {
  const waiting = asked;
  asked = new Map();
  try {
    const moments = [...waiting.keys()].slice(0, 100);
    const query = moments.map(at => `at=${encodeURIComponent(at)}`).join('&');
    const answer = await fetch(`${contextPath}/api/v1/due-texts?${query}`, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(String(answer.status));
    (await answer.json()).forEach((said, i) => {
      known.set(moments[i], said.text);
      waiting.get(moments[i]).forEach(each => each.resolve(said.text));
    });
  } catch (failure) {
    waiting.forEach(all => all.forEach(each => each.reject(failure)));
  }
}
