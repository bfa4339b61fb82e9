package org.tongxin.identity;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;

/**
 * The principal of a session.
 *
 * @param account    id of the account that signed in
 * @param mustChange whether the first password still stands, so that nothing else may be done before it is changed
 */
public record SignedIn(long account, String login, String name, boolean mustChange) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The login: by it a session is found again among all sessions. */
    @Override
    public String getName() {
        return login;
    }
}
