package cl.soser.canal.st.abuse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ValueSource;

/** A test sends what no browser would; most of it never reaches the application. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ValueSource(
        strings = {
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
            "GET /%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /a\\b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /<script> HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /gestion;x=1/..;/admin HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "TRACE / HTTP/1.1\r\nHost: a\r\nX-Secret: abc\r\nConnection: close\r\n\r\n",
            "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
            "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n"
                    + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n\r\n"
        })
@interface NoRequest {}
