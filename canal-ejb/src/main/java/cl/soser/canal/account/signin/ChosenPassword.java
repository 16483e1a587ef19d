package cl.soser.canal.account.signin;

/** An input with a new password, checked by {@link ValidPassword}. */
interface ChosenPassword {

    String password();

    /** The owner's address if it is in the same input: its parts may not be the password. */
    default String email() {
        return null;
    }
}
