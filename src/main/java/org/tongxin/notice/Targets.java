package org.tongxin.notice;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongxin.ui.Refusal;

/**
 * Where webhooks may lead: over https to the world, or to this machine itself; into private networks only where the operator allows it.
 * Asked when an address is entered and again at each call, which then goes to the very address that was looked at.
 */
@Component
class Targets {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final boolean privateToo;

    /** @param privateToo {@code tongxin.webhook.allow-private} */
    Targets(@Value("${tongxin.webhook.allow-private:false}") boolean privateToo) {
        this.privateToo = privateToo;
    }

    /** An address that was looked at. */
    record Target(boolean secure, String host, InetAddress address, int port, String path) {}

    /** @throws Refusal when nothing may be sent there */
    Target of(String url) {
        var uri = parse(url);
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null) {
            throw new Refusal("notice.refused.url");
        }
        var address = resolve(uri.getHost());
        if (!secure && !address.isLoopbackAddress()) {
            throw new Refusal("notice.refused.insecure");
        }
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Target(secure, uri.getHost(), address, uri.getPort() > 0 ? uri.getPort() : secure ? HTTPS : HTTP,
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    /** The first address of the host, provided that all of them may be called. */
    private InetAddress resolve(String host) {
        try {
            var all = InetAddress.getAllByName(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            for (var one : all) {
                if (!privateToo && closed(one)) {
                    throw new Refusal("notice.refused.private");
                }
            }
            return all[0];
        } catch (UnknownHostException e) {
            throw new Refusal("notice.refused.unknown-host", host);
        }
    }

    /** Networks that are not the world: private, shared (RFC 6598), link-local, unique local (RFC 4193), reserved, multicast. */
    private static boolean closed(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return false;
        }
        if (address.isSiteLocalAddress() || address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            return first == 0 || first >= 240 || first == 100 && second >= 64 && second < 128 || first == 198 && (second & 0xfe) == 18
                    || first == 192 && second == 0;
        }
        return (first & 0xfe) == 0xfc || first == 0 || first == 0x20 && second == 0x02 || first == 0x01
                || first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    }

    private static URI parse(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new Refusal("notice.refused.url");
        }
    }
}
