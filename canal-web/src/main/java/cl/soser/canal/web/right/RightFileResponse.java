package cl.soser.canal.web.right;

import cl.soser.canal.web.shared.address.IdConverter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Hands out a file of a case about personal data, which no cache keeps. */
final class RightFileResponse {

    /** What is handed out; its content is closed afterwards. */
    record Given(String name, String type, long size, InputStream bytes) {

        static Given zip(String name, long size, InputStream bytes) {
            return new Given(name, "application/zip", size, bytes);
        }

        static Given pdf(String name, byte[] bytes) {
            return new Given(
                    name, "application/pdf", bytes.length, new ByteArrayInputStream(bytes));
        }
    }

    /** Finds it; whoever may not have it learns no more than that there is none. */
    @FunctionalInterface
    interface Source {
        Given open() throws IOException;
    }

    private RightFileResponse() {}

    static void send(HttpServletResponse response, Source source) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        Given given = source.open();
        try (InputStream bytes = given.bytes()) {
            response.setContentType(given.type());
            response.setContentLengthLong(given.size());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + given.name().replaceAll("[^\\w.-]", "_") + "\"");
            bytes.transferTo(response.getOutputStream());
        }
    }

    /** The id of a case in the address. */
    static long id(HttpServletRequest request) {
        return IdConverter.require(request.getParameter("id"));
    }
}
