package cl.soser.canal.shared.network;

import cl.soser.canal.shared.OpenToAll;
import jakarta.enterprise.context.RequestScoped;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where the present request comes from, set by the web layer after it has checked the forwarded
 * headers; empty in timers.
 */
@RequestScoped
@OpenToAll("It holds the address of the present request alone.")
public class ClientAddress implements Serializable {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private String address = "";

    /**
     * Takes a literal address, with or without the length of its network; anything else is ignored.
     */
    public void comesFrom(String place) {
        String literal = place == null ? null : place.replaceAll("/\\d+$", "");
        address = literal != null && LITERAL.matcher(literal).matches() ? literal : "";
    }

    /**
     * The network alone, /24 or /48: enough to tell an office from elsewhere, too little to
     * identify a person (rules, section 12). Null where there is none.
     */
    public String network() {
        return network(address);
    }

    static String network(String literal) {
        if (!LITERAL.matcher(literal).matches() || literal.matches("[0-9a-fA-F]+")) {
            return null;
        }
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            boolean four = bytes.length == 4;
            for (int i = four ? 3 : 6; i < bytes.length; i++) {
                bytes[i] = 0;
            }
            return InetAddress.getByAddress(bytes).getHostAddress() + (four ? "/24" : "/48");
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
