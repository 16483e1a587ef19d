/** What the company answers: drafted by an area, reviewed, approved when it must be, sent, left. */
package cl.soser.canal.response;
