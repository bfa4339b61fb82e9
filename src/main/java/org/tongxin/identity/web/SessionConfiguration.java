package org.tongxin.identity.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-ins survive a restart and can be listed and ended: they lie in the database. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    /** Long, for people write long; a form is saved as it is typed anyway. */
    private static final Duration IDLE = Duration.ofHours(12);

    @Bean
    JdbcIndexedSessionRepository storedSessions(JdbcOperations jdbc, TransactionOperations transactions) {
        var repository = new JdbcIndexedSessionRepository(jdbc, transactions);
        repository.setTableName("identity.login_session");
        repository.setDefaultMaxInactiveInterval(IDLE);
        return repository;
    }

    @Bean
    @Primary
    CachedSessions sessionRepository(JdbcIndexedSessionRepository storedSessions, PlatformTransactionManager transactions, JdbcOperations jdbc) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new CachedSessions(storedSessions, own, jdbc);
    }
}
