/**
 * Messages to citizens and staff: who gets which, reminders, and calls that people must make.
 *
 * <p>{@link CitizenMailer}, {@link StaffMailer} and the other {@code …Mailer} beans choose
 * recipients and values. People without a mailbox are called, texted or written to.
 */
package cl.soser.canal.notification;
