package org.tongxin.fund.domain;

import java.time.Instant;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Payments extends ListCrudRepository<Payment, Long> {

    @Modifying
    @Query("update fund.payment set cancelled_at = :at, cancelled_by = :by, cancelled_why = :why where id = :id and project_id = :project and cancelled_at is null")
    int cancel(long project, long id, Instant at, String by, String why);
}
