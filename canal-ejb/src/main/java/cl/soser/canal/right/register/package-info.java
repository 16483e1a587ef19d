/**
 * The officer's registers. {@link cl.soser.canal.right.register.RegisterEntry}: what is done with
 * personal data, who receives or processes them, what leaves the country, and what that may do to
 * people; each change is a new edition. {@link cl.soser.canal.right.register.DataBreach}: what went
 * wrong, and whom that was told.
 */
package cl.soser.canal.right.register;
