package org.tongxin.committee;

/** Something of a committee that has a name: a sector, a body, a handling system. */
public record Named(long id, String name) {}
