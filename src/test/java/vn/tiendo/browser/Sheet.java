package vn.tiendo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The sheet of a report as whoever sits before it reads and writes it, on its own page, in Tasklist or in Cockpit. */
final class Sheet {

    private static final String DECLARATION = "Báo cáo không chứa bí mật nhà nước";

    private final Locator form;

    Sheet(Locator form) {
        this.form = form;
    }

    /** On the report's own page. */
    static Sheet on(Desk person) {
        return new Sheet(person.page().locator("td-report-form"));
    }

    Locator figure(String indicator) {
        return form.locator("article[data-figure='" + indicator + "']");
    }

    Locator field(String indicator, String label) {
        return figure(indicator).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    Locator section(String title) {
        return form.getByLabel(title, new Locator.GetByLabelOptions().setExact(true));
    }

    Sheet type(String indicator, String label, String text) {
        field(indicator, label).fill(text);
        return this;
    }

    Sheet ratio(String indicator, String numerator, String denominator) {
        return type(indicator, "Tử số", numerator).type(indicator, "Mẫu số", denominator);
    }

    Sheet remark(String indicator, String text) {
        figure(indicator).getByText("Thêm nhận xét").click();
        return type(indicator, "Nhận xét cho đơn vị", text);
    }

    Sheet declare() {
        form.getByLabel(DECLARATION).check();
        return this;
    }

    Sheet press(String button) {
        button(button).click();
        return this;
    }

    Locator button(String name) {
        return form.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Everything typed so far is on the server. */
    Sheet seeSaved() {
        assertThat(form.locator(".save-bar")).containsText("Đã lưu");
        return this;
    }

    Sheet see(String text) {
        assertThat(form).containsText(text);
        return this;
    }

    Sheet seeNot(String text) {
        assertThat(form).not().containsText(text);
        return this;
    }

    Sheet holds(String indicator, String label, String text) {
        assertThat(field(indicator, label)).hasValue(text);
        return this;
    }

    /** To the place about which something is to be seen, at the top of the window. */
    Sheet show(Locator place) {
        place.evaluate("it => it.scrollIntoView({block: 'start'})");
        return this;
    }

    Locator form() {
        return form;
    }
}
