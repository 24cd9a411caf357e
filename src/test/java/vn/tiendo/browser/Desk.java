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

/** One person at one browser window of 1366 × 768, in Vietnamese. Everything the console complains about is kept. */
final class Desk implements AutoCloseable {

    private static final double PATIENCE = 30_000;
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final String username;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Desk(Chromium chromium, String address, String username, String password) {
        this.address = address;
        this.username = username;
        context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setViewportSize(1366, 768));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address + "/");
        page.getByLabel("Tên đăng nhập").fill(username);
        page.getByLabel("Mật khẩu").fill(password);
        page.getByRole(AriaRole.BUTTON).first().click();
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
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }
}
