package org.tongxin.identity;

/**
 * An entry of the navigation, offered as a bean by the room it leads to; shown to those the matrix allows the act.
 *
 * @param order place among the others, and with it the heading it stands under
 * @param key   of its label in the message bundles
 * @param path  below the committee's address
 * @param icon  name of a symbol in {@code /img/icons.svg}
 */
public record MenuEntry(int order, Act act, String key, String path, String icon) {

    public MenuGroup group() {
        return MenuGroup.of(order);
    }
}
