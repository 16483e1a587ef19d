package cl.soser.door;

import java.io.CharConversionException;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Every answer begins with the protecting headers; what the application sets takes their place. The
 * parser tells here what it has read, and what it is about to refuse: no filter sees that answer.
 */
class Greeting extends HttpProbe.Adapter {

    private final Protection protection;

    Greeting(Protection protection) {
        this.protection = protection;
    }

    /**
     * The parser refuses what throws here. An address that cannot be decoded ({@code /%zz}) would
     * else get an empty page with status 200: the server, which wants to say 500, stumbles over it
     * again as it writes the failure to its log.
     */
    @Override
    public void onHeaderParseEvent(
            @SuppressWarnings("rawtypes") Connection connection, HttpHeader header, int size) {
        HttpRequestPacket request = (HttpRequestPacket) header;
        protection.begin(request.getResponse());
        try {
            request.getRequestURIRef().getDecodedRequestURIBC();
        } catch (CharConversionException | RuntimeException e) {
            throw new IllegalArgumentException("no address", e);
        }
    }

    @Override
    public void onErrorEvent(
            @SuppressWarnings("rawtypes") Connection connection,
            HttpPacket packet,
            Throwable error) {
        if (packet instanceof HttpRequestPacket request) {
            protection.begin(request.getResponse());
        }
    }
}
