package org.tongxin.committee;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Writes the bound {@link Scope} into every new transaction, where the row-level security policies read it. */
@Component
class ScopedTransactions implements TransactionExecutionListener {

    private final JdbcClient jdbc;

    ScopedTransactions(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        var scope = Scope.current();
        if (failure != null || !transaction.isNewTransaction() || scope.committee() == 0 && scope.account() == 0) {
            return;
        }
        jdbc.sql("select set_config('tongxin.committee', ?, true), set_config('tongxin.account', ?, true)")
                .param(setting(scope.committee()))
                .param(setting(scope.account()))
                .query((row, n) -> 0)
                .single();
    }

    private static String setting(long id) {
        return id == Scope.NONE ? "" : Long.toString(id);
    }
}
