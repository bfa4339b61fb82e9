package org.tongxin.identity.domain;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.tongxin.identity.Receipts;

/** Marks the receipt of the running request in the transaction that carries its act out, just before the commit. */
@Component
class MarkedReceipts implements TransactionExecutionListener {

    private final JdbcClient jdbc;

    MarkedReceipts(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (!Receipts.CURRENT.isBound() || !transaction.isNewTransaction() || transaction.isReadOnly()) {
            return;
        }
        var receipt = Receipts.CURRENT.get();
        jdbc.sql("update identity.act_receipt set acted = true where account_id = ? and form_key = ? and not acted")
                .params(receipt.account(), receipt.key())
                .update();
    }
}
