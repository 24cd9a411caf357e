package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One person at one browser window of 1366 × 768, in Vietnamese. Everything the console complains about is kept. */
final class Desk implements AutoCloseable {

    static final double PATIENCE = 30_000;
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final String address;
    private final String username;
    private final String password;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Predicate<String>> expected = new CopyOnWriteArrayList<>();
    private Page page;

    Desk(Chromium chromium, String address, String username, String password) {
        this(chromium, address, "/", username, password);
    }

    /** @param path where this person wants to go; the login page comes first */
    Desk(Chromium chromium, String address, String path, String username, String password) {
        this.address = address;
        this.username = username;
        this.password = password;
        context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setViewportSize(1366, 768));
        context.setDefaultTimeout(PATIENCE);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        page = context.newPage();
        page.navigate(address + path);
        signIn(page);
    }

    void signIn(Page tab) {
        tab.getByLabel("Tên đăng nhập").fill(username);
        tab.getByLabel("Mật khẩu").fill(password);
        tab.getByRole(AriaRole.BUTTON).first().click();
        tab.waitForURL(url -> !url.contains("/login"));
    }

    /** The story provokes this: whatever the console says that matches is no complaint. */
    Desk expecting(String pattern) {
        expected.add(Pattern.compile(pattern).asPredicate());
        return this;
    }

    /** Closes the tab, as somebody does who goes home, and opens another one in the same browser. */
    void changeTab() {
        var old = page;
        page = context.newPage();
        old.close();
    }

    /** The window as wide and high as a telephone's, until it is as before. */
    void photographOnPhone(String name) {
        page.setViewportSize(390, 844);
        photograph(name);
        page.setViewportSize(1366, 768);
    }

    Page page() {
        return page;
    }

    void goTo(String path) {
        page.navigate(address + path);
    }

    /** Opens a task of Tasklist by what its card says, and takes it. */
    Locator takeTask(String task, String report) {
        var card = page.locator("li.task", new Page.LocatorOptions().setHasText(report))
                .filter(new Locator.FilterOptions().setHasText(task))
                .first();
        try {
            card.click();
        } catch (TimeoutError never) {
            throw new AssertionError(
                    "no task %s of %s on %s; complaints %s; the page shows:%n%s"
                            .formatted(task, report, page.url(), complaints, page.innerText("body")),
                    never);
        }
        page.getByText("Nhận việc", new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.BUTTON, named("Hoàn thành")).waitFor();
        return page.locator("td-report-form");
    }

    void complete() {
        page.getByRole(AriaRole.BUTTON, named("Hoàn thành")).click();
        page.locator("td-report-form")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    /** Leaves the desk; the browser must have had nothing to complain about. */
    @Override
    public void close() {
        photograph("last-seen-by-" + username);
        context.close();
        assertThat(complaints)
                .as("errors in the browser's console")
                .filteredOn(complaint -> expected.stream().noneMatch(one -> one.test(complaint)))
                .isEmpty();
    }
}
