package cl.soser.canal.personaldata;

/** What a server holds while it does a task, and under which name. */
public record TaskClaim(long task, String token, PersonalTaskKind kind) {}
