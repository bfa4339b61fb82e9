package org.tongxin.demo;

/**
 * A handling unit (承办单位).
 *
 * @param key    unique within the committee, used by {@link PlannedProposal.Handling}
 * @param system its handling system (承办系统)
 * @param clerk  login
 * @param head   login
 */
record PlannedUnit(String key, String system, String name, String phone, String clerk, String head) {}
