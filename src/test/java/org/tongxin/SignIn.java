package org.tongxin;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tongxin.identity.SignedIn;
import org.tongxin.identity.Viewer;

/** Sends a request as somebody who has signed in. */
public final class SignIn {

    private SignIn() {}

    public static RequestPostProcessor as(Viewer viewer) {
        return as(viewer.account(), viewer.name());
    }

    public static RequestPostProcessor as(long account, String name) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account, "someone", name, false), null, List.of()));
    }
}
