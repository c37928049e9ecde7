import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { demandDocuments, pageHeaders } from './documents.ts';
import { systemRoutes } from './routes.ts';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kinora API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

export const handler = http(systemRoutes.getDocs, async () => {
  demandDocuments();
  return reply(page, { headers: pageHeaders });
});
