package org.tongxin.identity;

/** What a person or a collective is in one committee. Several may be held at once; each has its days. */
public enum Role {
    /** 委员 */
    MEMBER,
    /** 住本地的上级政协委员: a member of a higher committee who lives here; proposes here and is not counted among the own members */
    GUEST_MEMBER,
    /** 集体账号操作员: writes for a party, a mass organisation, a sector, a special committee or a group */
    COLLECTIVE_OPERATOR,
    /** 召集人 of a sector or a group */
    CONVENER,
    /** 提案委办公室 */
    PROPOSALS_CLERK,
    /** 初审 */
    FIRST_REVIEWER,
    /** 复审 */
    SECOND_REVIEWER,
    /** 终审 */
    THIRD_REVIEWER,
    /** 提案委员会主任 */
    PROPOSALS_DIRECTOR,
    /** 政协主席 */
    CHAIRPERSON,
    /** 政协副主席 */
    VICE_CHAIRPERSON,
    /** 党委、政府办公室交办员 */
    OFFICE_DISPATCHER,
    /** 党政领导 */
    LEADER,
    /** 政府督查室 */
    SUPERVISION_OFFICE,
    /** 承办单位经办人 */
    UNIT_CLERK,
    /** 承办单位负责人 */
    UNIT_HEAD,
    /** 宣传编辑 */
    PUBLICITY_EDITOR,
    /** 派驻纪检监察组: reads, never acts */
    DISCIPLINE_GROUP,
    /** 系统管理员, one of the three separated administrators (三员分立, GB/T 22239-2019 §8.1.4): none of them sees business */
    SYSTEM_ADMIN,
    /** 安全管理员 */
    SECURITY_ADMIN,
    /** 审计管理员 */
    AUDIT_ADMIN
}
