package org.tongxin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mechanisms (M…) and published figures (F…) that a test proves: it would fail if they did not work. {@code docs/mechanisms.md} is
 * written from it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Proves {

    String[] value();

    /** Where a person finds it: the page's address without the committee, or the command. */
    String page() default "";
}
