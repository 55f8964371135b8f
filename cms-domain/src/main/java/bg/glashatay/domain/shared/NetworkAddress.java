package bg.glashatay.domain.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A network address written in numbers, of version 4 or 6. */
public final class NetworkAddress {

    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    /** Whoever has one address of version 6 has all that begin so. */
    private static final int NETWORK_BYTES = 8;

    private final InetAddress address;

    private NetworkAddress(InetAddress address) {
        this.address = address;
    }

    /** Empty where the text is no address; a name is never looked up. */
    public static Optional<NetworkAddress> of(String text) {
        var zone = text.indexOf('%');
        var number = zone < 0 ? text : text.substring(0, zone);
        // what has neither sign is no address that anybody would write, but Java takes "7" for 0.0.0.7
        if (!NUMERIC.matcher(number).matches() || !number.contains(".") && !number.contains(":")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NetworkAddress(InetAddress.getByName(number)));
        } catch (UnknownHostException unreadable) {
            return Optional.empty();
        }
    }

    /** What is counted together, as a text: the address itself, and of version 6 all that are handed out with it. */
    public String network() {
        var bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }

    byte[] bytes() {
        return address.getAddress();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetworkAddress that && address.equals(that.address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return address.getHostAddress();
    }
}
