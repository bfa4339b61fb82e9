package org.tongxin.fund.domain;

import java.time.Instant;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Uses extends ListCrudRepository<Use, Long> {

    @Modifying
    @Query("update fund.use set cancelled_at = :at, cancelled_by = :by, cancelled_why = :why where id = :id and entry_id = :entry and cancelled_at is null")
    int cancel(long entry, long id, Instant at, String by, String why);
}
