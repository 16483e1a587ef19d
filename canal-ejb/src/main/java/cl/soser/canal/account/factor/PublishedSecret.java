package cl.soser.canal.account.factor;

import cl.soser.canal.shared.OpenToAll;

/**
 * The secret of the demonstration's accounts, which everybody may know; only its archive has one.
 */
@OpenToAll("The sign-in page of the demonstration shows it.")
public interface PublishedSecret {

    AppSecret secret();
}
