package cl.soser.canal.api;

import cl.soser.canal.account.Role;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Version 1 of the API, under {@code /api/v1}. */
@ApplicationPath("v1")
@ApplicationScoped
@DeclareRoles({Role.INSTITUCION, Role.CENTRAL})
public class Api extends Application {}
