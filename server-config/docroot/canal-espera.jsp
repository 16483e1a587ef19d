<%-- What the server answers while the application is not there: it starts, stops or is replaced. --%>
<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%
    String asked = String.valueOf(request.getAttribute("jakarta.servlet.error.request_uri"));
    boolean program = asked.equals("/api") || asked.startsWith("/api/");
    response.setStatus(503);
    response.setHeader("Retry-After", "10");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    response.setContentType(program ? "application/problem+json;charset=UTF-8" : "text/html;charset=UTF-8");
    try (java.io.InputStream file = application.getResourceAsStream(program ? "/canal-sin-servidor.json" : "/canal-sin-servidor.html")) {
        out.print(new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
%>
