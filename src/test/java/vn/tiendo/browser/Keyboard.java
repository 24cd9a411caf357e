package vn.tiendo.browser;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.function.Predicate;

/** Somebody who has no mouse: goes from field to field by keys and knows only where the focus is. */
final class Keyboard {

    private static final String FOCUS = "() => { let e = document.activeElement;"
            + " while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;"
            + " return { id: e.id || '', column: e.dataset?.column || '', text: (e.textContent || '').trim() } }";
    private static final int FAR = 120;

    /** Where the focus is. */
    record Focus(String id, String column, String text) {}

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    Focus focus() {
        @SuppressWarnings("unchecked")
        var found = (Map<String, String>) page.evaluate(FOCUS);
        return new Focus(found.get("id"), found.get("column"), found.get("text"));
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Along the order of the page until the field is reached. */
    Keyboard to(String id) {
        return until("Tab", focus -> focus.id().equals(id), id);
    }

    Keyboard backTo(String id) {
        return until("Shift+Tab", focus -> focus.id().equals(id), id);
    }

    Keyboard until(String key, Predicate<Focus> there, String what) {
        for (int i = 0; i < FAR && !there.test(focus()); i++) {
            press(key);
        }
        if (!there.test(focus())) {
            throw new AssertionError(key + " never reached " + what + ", but ended at " + focus());
        }
        return this;
    }

    /** As with Ctrl+C in a spreadsheet. */
    Keyboard paste(String cells) {
        page.context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", cells);
        return press("Control+V");
    }
}
