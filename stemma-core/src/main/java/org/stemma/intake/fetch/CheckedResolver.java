package org.stemma.intake.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.stemma.intake.FetchOptions.Reach;

/**
 * Resolves names of hosts, and refuses those that lead to a private network. The connection goes to the very address that
 * was checked here; a name server that gives another answer the next time is not asked again.
 */
final class CheckedResolver implements DnsResolver {
    private final Reach reach;

    CheckedResolver(Reach reach) {
        this.reach = reach;
    }

    /** Says that a host lies where nothing is fetched from. */
    static final class PrivateException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateException(InetAddress address) {
            super(address.getHostAddress());
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (reach == Reach.PUBLIC && !PublicAddress.is(address)) {
                throw new PrivateException(address);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
