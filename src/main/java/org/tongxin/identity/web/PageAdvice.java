package org.tongxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tongxin.committee.Committee;
import org.tongxin.identity.Bell;
import org.tongxin.identity.MenuEntry;
import org.tongxin.identity.MenuGroup;
import org.tongxin.identity.Viewer;
import org.tongxin.identity.domain.Viewers;
import org.tongxin.ui.Page;
import org.tongxin.ui.Words;

/** Gives every page what it needs to know of its reader. */
@ControllerAdvice
class PageAdvice {

    private final Words words;
    private final Viewers viewers;
    private final List<MenuEntry> menu;
    private final ObjectProvider<Bell> bell;

    PageAdvice(Words words, Viewers viewers, List<MenuEntry> menu, ObjectProvider<Bell> bell) {
        this.bell = bell;
        this.words = words;
        this.viewers = viewers;
        this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        var viewer = request.getAttribute(RequestScope.VIEWER) instanceof Viewer known ? known : Viewer.VISITOR;
        var committee = (Committee) request.getAttribute(RequestScope.COMMITTEE);
        var flash = RequestContextUtils.getInputFlashMap(request);
        return new Page(words, locale, reader(request, viewer, committee, locale), menu(request, viewer, committee, locale),
                new Page.Request(csrf(request), request.getRequestURI(), flash == null ? null : (String) flash.get("flash")),
                () -> committee == null || !viewer.signedIn() ? 0 : bell.stream().mapToInt(one -> one.unread(viewer)).sum());
    }

    /** Forms are records: what their constructor does not take is not bound afterwards. */
    @InitBinder
    void bind(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    private Page.Reader reader(HttpServletRequest request, Viewer viewer, @Nullable Committee committee, Locale locale) {
        var who = RequestScope.signedIn();
        var places = who == null ? List.<Page.Place>of()
                : viewers.places(who.account()).stream().map(place -> new Page.Place(place.code(), place.name())).toList();
        var roles = String.join("、", viewer.roles().stream().map(role -> words.say(locale, "role." + role.name())).toList());
        return new Page.Reader(viewer.signedIn(), viewer.name(), viewer.secretary() == null ? null : viewer.secretary().name(),
                committee == null ? "" : committee.code(), committee == null ? "" : committee.shortName(),
                committee != null && committee.demonstration(), largeType(request), places, roles);
    }

    private List<Page.MenuItem> menu(HttpServletRequest request, Viewer viewer, @Nullable Committee committee, Locale locale) {
        if (committee == null) {
            return List.of();
        }
        return menu.stream().filter(entry -> viewer.signedIn() && viewer.may(entry.act())).map(entry -> {
            var href = "/" + committee.code() + entry.path();
            boolean active = entry.path().isEmpty() ? request.getRequestURI().equals(href) : request.getRequestURI().startsWith(href);
            return new Page.MenuItem(words.say(locale, entry.key()), href, entry.icon(), active, heading(entry, locale));
        }).toList();
    }

    private String heading(MenuEntry entry, Locale locale) {
        return entry.group() == MenuGroup.EVERYDAY ? "" : words.say(locale, "menu.group." + entry.group());
    }

    /** Pages for everybody hold no form to send: no token, no session, one text for all. */
    private static String csrf(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(RequestScope.PUBLIC)) {
            return "";
        }
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static boolean largeType(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null && java.util.Arrays.stream(cookies).anyMatch(c -> c.getName().equals("type") && c.getValue().equals("large"));
    }
}
