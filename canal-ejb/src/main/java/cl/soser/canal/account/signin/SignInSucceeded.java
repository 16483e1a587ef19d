package cl.soser.canal.account.signin;

/** Fired when the owner of an account has signed in. */
public record SignInSucceeded(long account) {}
