package org.tongxin.committee;

/** A handling unit (承办单位) and the handling system (承办系统) through which cases reach it. */
public record Unit(long id, String name, long systemId, String systemName) {}
