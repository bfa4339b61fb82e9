package org.tongxin.identity;

import java.util.Map;
import org.tongxin.audit.Auditable;

/** What happens to accounts. */
public sealed interface IdentityEvent extends Auditable {

    long account();

    @Override
    default String subject() {
        return "account:" + account();
    }

    record CameIn(long account) implements IdentityEvent {
        @Override
        public String act() {
            return "identity.came-in";
        }
    }

    record SignInFailed(long account, String why) implements IdentityEvent {
        @Override
        public String act() {
            return "identity.sign-in-failed";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("why", why);
        }
    }

    record PasswordChanged(long account) implements IdentityEvent {
        @Override
        public String act() {
            return "identity.password-changed";
        }
    }

    record SecondFactorSet(long account, boolean on) implements IdentityEvent {
        @Override
        public String act() {
            return on ? "identity.second-factor-on" : "identity.second-factor-off";
        }
    }

    record AccountOpened(long account, String login) implements IdentityEvent {
        @Override
        public String act() {
            return "identity.account-opened";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("login", login);
        }
    }

    record Appointed(long account, Role role) implements IdentityEvent {
        @Override
        public String act() {
            return "identity.appointed";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("role", role);
        }
    }

    record AppointmentEnded(long account, Role role) implements IdentityEvent {
        @Override
        public String act() {
            return "identity.appointment-ended";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("role", role);
        }
    }

    record SessionsEnded(long account, int sessions) implements IdentityEvent {
        @Override
        public String act() {
            return "identity.sessions-ended";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("sessions", sessions);
        }
    }

    /** @param scope what the token opens */
    record TokenMade(long account, long token, String scope) implements IdentityEvent {
        @Override
        public String act() {
            return "identity.token-made";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("token", token, "scope", scope);
        }
    }

    record TokenRevoked(long account, long token) implements IdentityEvent {
        @Override
        public String act() {
            return "identity.token-revoked";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("token", token);
        }
    }

    record MailChanged(long account) implements IdentityEvent {
        @Override
        public String act() {
            return "identity.mail-changed";
        }
    }
}
