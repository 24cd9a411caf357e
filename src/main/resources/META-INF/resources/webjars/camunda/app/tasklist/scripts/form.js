/**
 * Joins one of our elements to the embedded form around it: the content goes to the server by /api/v1, then Tasklist's own
 * Complete sends the decision and nothing else. The element names the variable it shows and the attribute that takes it.
 */
export function connectForm(camForm, scope) {
  var element = camForm.formElement[0].querySelector('[data-variable]');
  var shown = element.getAttribute('data-variable');
  var decided = null;
  var busy = false;

  camForm.on('form-loaded', function () {
    camForm.variableManager.fetchVariable(shown);
  });

  // Whose draft it is, so that what could not be sent is kept under the right name.
  var person = scope.$root && scope.$root.authentication;
  if (person && person.name) element.setAttribute('user', person.name);

  camForm.on('variables-fetched', function () {
    element.setAttribute(element.getAttribute('data-attribute'), camForm.variableManager.variableValue(shown) || '');
    // The SDK sends back whatever it has fetched; this one is for showing only.
    camForm.variableManager.destroyVariable(shown);
  });

  // Drafts are kept on the server, never in the browser's storage.
  camForm.on('store', function () {
    camForm.storePrevented = true;
  });

  camForm.on('submit', function () {
    if (decided) {
      Object.keys(decided).forEach(function (name) {
        camForm.variableManager.createVariable({ name: name, type: 'String', value: decided[name] });
      });
      decided = null;
      return;
    }
    camForm.submitPrevented = true;
    if (busy) return;
    busy = true;
    customElements
      .whenDefined(element.localName)
      .then(function () {
        return element.prepare();
      })
      .then(function (prepared) {
        busy = false;
        if (!prepared.ok) return;
        decided = prepared.variables;
        // Tasklist's own Complete, once more: it refreshes the list and reports a refusal as for any other form.
        scope.$apply(function () {
          scope.complete();
        });
      })
      .catch(function () {
        busy = false;
      });
  });

  camForm.on('submit-failed', function (form, problem) {
    var error = problem && problem[0];
    if (!error || !error.message || error.message.indexOf('submission prevented') >= 0) return;
    element.refuse(error.message);
    // Said in the form; Tasklist's own notice would repeat it in the engine's wrapping and cover the button.
    if (error.message.indexOf('TaskListener') >= 0) error.message = 'submission prevented';
  });
}
