package cl.soser.canal.escalation;

/** A person on call now, and how to reach them. */
public record OnCallPerson(long account, String telephone) {}
