package org.tongxin.api;

/**
 * A room whose acts answer programs: each of its pages' acts (whatever is not a GET) below {@code /{committee}} gets the same address
 * below {@code /api/v1}. Offered as a bean.
 *
 * @param packageName the room's package; its sub-packages belong to it
 */
public record ApiRoom(String packageName) {

    boolean has(Class<?> controller) {
        return controller.getPackageName().equals(packageName) || controller.getPackageName().startsWith(packageName + ".");
    }
}
