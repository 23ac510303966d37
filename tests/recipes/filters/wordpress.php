<?php
// What WordPress leaves of a post by somebody who may not write HTML without a filter: its own code does it.
//   WORDPRESS=/usr/share/wordpress php wordpress.php < in.html
define('ABSPATH', rtrim(getenv('WORDPRESS'), '/') . '/');
define('WPINC', 'wp-includes');
foreach (['compat', 'plugin', 'class-wp-error', 'functions', 'formatting', 'kses', 'shortcodes', 'general-template', 'l10n'] as $part)
    if (file_exists(ABSPATH . WPINC . "/$part.php")) require_once ABSPATH . WPINC . "/$part.php";
echo wp_kses_post(stream_get_contents(STDIN));
