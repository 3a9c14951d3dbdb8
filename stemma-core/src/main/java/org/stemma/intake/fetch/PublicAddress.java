package org.stemma.intake.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells which network addresses belong to the public internet, by IANA's registries of special-purpose addresses (RFC 6890 and
 * later). IPv6 addresses that carry one of IPv4 are as public as that one.
 */
final class PublicAddress {
    /** All that is not public in IPv4; the last is where machines of Azure ask for what is known of them. */
    private static final List<Network> PRIVATE_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "168.63.129.16/32");

    /** All that is public in IPv6, but for {@link #PRIVATE_6}. */
    private static final Network GLOBAL_6 = Network.of("2000::/3");

    private static final List<Network> PRIVATE_6 = networks("2001::/23", "2001:db8::/32", "3fff::/20");

    /** Networks whose addresses carry one of IPv4, and the byte at which it begins. */
    private static final List<Carrier> CARRIERS = List.of(
            new Carrier(Network.of("64:ff9b::/96"), 12), // NAT64
            new Carrier(Network.of("2002::/16"), 2)); // 6to4

    /** In an ISATAP address these bytes, from the ninth on, stand before the address of IPv4; the first may also be 2. */
    private static final List<Byte> ISATAP = List.of((byte) 0, (byte) 0x5e, (byte) 0xfe);

    private record Carrier(Network network, int offset) {}

    private record Network(InetAddress start, int bits) {
        static Network of(String text) {
            int slash = text.indexOf('/');
            try {
                return new Network(
                        InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean has(byte[] address) {
            byte[] first = start.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if (((first[bit >> 3] ^ address[bit >> 3]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private PublicAddress() {}

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }

    /** Returns whether an address belongs to the public internet. */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? is4(bytes) : is6(bytes);
    }

    private static boolean is4(byte[] bytes) {
        return PRIVATE_4.stream().noneMatch(network -> network.has(bytes));
    }

    private static boolean is6(byte[] bytes) {
        for (Carrier carrier : CARRIERS) {
            if (carrier.network().has(bytes)) {
                return is4(Arrays.copyOfRange(bytes, carrier.offset(), carrier.offset() + 4));
            }
        }
        boolean global = GLOBAL_6.has(bytes) && PRIVATE_6.stream().noneMatch(network -> network.has(bytes));
        return global && (!isIsatap(bytes) || is4(Arrays.copyOfRange(bytes, 12, 16)));
    }

    private static boolean isIsatap(byte[] bytes) {
        return (bytes[8] & ~2) == 0 && List.of(bytes[9], bytes[10], bytes[11]).equals(ISATAP);
    }
}
