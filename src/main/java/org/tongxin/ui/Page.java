package org.tongxin.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What every page needs to know of its reader; added to every model under the name {@code page}. */
public final class Page {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Entries that stand in one column without headings. */
    private static final int MENU_WITHOUT_HEADINGS = 12;

    /** Entries a phone has room for, “more” among them. */
    private static final int MENU_ON_PHONE = 5;

    private final Words words;
    private final Locale locale;
    private final Reader reader;
    private final List<MenuItem> menu;
    private final Request request;
    private final IntSupplier unread;

    /**
     * Who reads.
     *
     * @param committee     the committee's code, empty outside one
     * @param committeeName its short name
     * @param places        committees the reader may switch to
     * @param roles         the reader's roles here, in words
     */
    public record Reader(
            boolean signedIn, String name, @Nullable String secretary, String committee, String committeeName, boolean demonstration,
            boolean largeType, List<Place> places, String roles) {}

    /** A committee to switch to. */
    public record Place(String code, String name) {}

    /**
     * An entry of the navigation.
     *
     * @param heading what it stands under where there are many; empty for what is opened every day
     */
    public record MenuItem(String label, String href, String icon, boolean active, String heading) {}

    /** Entries of the navigation under one heading, which is empty for what is always in sight. */
    public record MenuPart(String heading, List<MenuItem> items) {

        /** Whether it holds the page that is read. */
        public boolean active() {
            return items.stream().anyMatch(MenuItem::active);
        }
    }

    /** What the page must send back with a form, and what it was asked for. */
    public record Request(String csrf, String path, @Nullable String flash) {}

    /** @param unread how many notices wait for the reader */
    public Page(Words words, Locale locale, Reader reader, List<MenuItem> menu, Request request, IntSupplier unread) {
        this.words = words;
        this.locale = locale;
        this.reader = reader;
        this.menu = menu;
        this.request = request;
        this.unread = unread;
    }

    /** The sentence of a key. */
    public String t(String key, Object... arguments) {
        return words.say(locale, key, arguments);
    }

    /** An address within the committee of the page. */
    public String at(String path) {
        return "/" + reader.committee() + path;
    }

    public Reader reader() {
        return reader;
    }

    public List<MenuItem> menu() {
        return menu;
    }

    /** The navigation under its headings; in one part without a heading where it is short. */
    public List<MenuPart> menuParts() {
        if (menu.size() <= MENU_WITHOUT_HEADINGS) {
            return List.of(new MenuPart("", menu));
        }
        return menu.stream().map(MenuItem::heading).distinct()
                .map(heading -> new MenuPart(heading, menu.stream().filter(item -> item.heading().equals(heading)).toList()))
                .toList();
    }

    /** How many entries of the navigation a phone shows; the others are behind “more”. */
    public int menuOnPhone() {
        return menu.size() > MENU_ON_PHONE ? MENU_ON_PHONE - 1 : MENU_ON_PHONE;
    }

    public String csrf() {
        return request.csrf();
    }

    public String path() {
        return request.path();
    }

    /** A sentence left by the act before, or null. */
    public @Nullable String flash() {
        return request.flash();
    }

    /** How many notices wait to be read, at most one hundred; asked only by a page that shows it. */
    public int unread() {
        return unread.getAsInt();
    }

    public String language() {
        return locale.toLanguageTag();
    }

    /** A fresh key for a form, so that sending it twice does its act once. */
    public String formKey() {
        return UUID.randomUUID().toString();
    }

    public String date(@Nullable Instant moment) {
        return moment == null ? "" : DATE.format(moment.atZone(BEIJING));
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    public String longDate(@Nullable LocalDate day) {
        return day == null ? "" : LONG_DATE.format(day);
    }

    public String time(@Nullable Instant moment) {
        return moment == null ? "" : TIME.format(moment.atZone(BEIJING));
    }
}
