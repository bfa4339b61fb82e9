package org.tongxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium in which persons of a journey sit at their own screens. */
final class Browser implements AutoCloseable {

    static final int PHONE = 390;
    static final int DESK = 1280;

    /** What stands out of the screen to the right, when the page can be scrolled there. */
    private static final String TOO_WIDE = """
            document.documentElement.scrollWidth <= window.innerWidth ? "" : [...document.querySelectorAll("body *")]
                .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
                .map((one) => one.tagName + "." + one.className).slice(0, 8).join(" ")""";

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<Screen> screens = new ArrayList<>();
    private final String address;

    Browser(int port) {
        this.address = "http://localhost:" + port;
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of).filter(path -> path.toFile().canExecute()).findFirst()
                .orElseThrow(() -> new IllegalStateException("no chromium; run bin/setup"));
        this.chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    /** Somebody signs in at a screen of that width. */
    Screen signIn(String login, String password, int width) {
        var screen = open(width);
        screen.go("/login");
        screen.page.fill("[name=username]", login);
        screen.page.fill("[name=password]", password);
        screen.page.click("form[action='/login'] button.primary");
        screen.page.waitForSelector("nav.menu");
        return screen;
    }

    Screen open(int width) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 844 : 900).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(15_000);
        var screen = new Screen(context);
        screens.add(screen);
        return screen;
    }

    /** All that were opened, whoever sits at them. */
    List<Screen> screens() {
        return List.copyOf(screens);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** One person's screen. What the console complains of is kept and must be nothing in the end. */
    final class Screen {
        final BrowserContext context;
        final Page page;
        final List<String> complaints = new ArrayList<>();

        private Screen(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
                    complaints.add(message.text());
                }
            });
        }

        void go(String path) {
            page.navigate(address + path);
        }

        /** Clicks the first button of that name and waits for what it leads to. */
        void click(String button) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
            page.waitForLoadState();
        }

        /** The page has no accessibility violation, nothing wider than the screen, and a picture of it is kept. */
        void looksRight(String name) {
            var violations = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")).analyze().getViolations();
            assertThat(violations.stream().map(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList()))
                    .as("accessibility of " + name).isEmpty();
            assertThat(page.evaluate(TOO_WIDE)).as(name + " fits the screen").isEqualTo("");
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
        }
    }
}
