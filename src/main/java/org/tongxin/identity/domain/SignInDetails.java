package org.tongxin.identity.domain;

/** What the sign-in form sends beside name and password. */
public record SignInDetails(String code) {}
