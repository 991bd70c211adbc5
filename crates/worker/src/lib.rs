//! What happens later: the queue's loop, one file per job, mail.
