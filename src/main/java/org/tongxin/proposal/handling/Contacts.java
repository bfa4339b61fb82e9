package org.tongxin.proposal.handling;

import org.springframework.data.repository.ListCrudRepository;

interface Contacts extends ListCrudRepository<Contact, Long> {

    boolean existsByAssignmentIdAndPersonalIsTrue(long assignmentId);
}
