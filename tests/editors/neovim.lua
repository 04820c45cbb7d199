-- Neovim's own client, as docs/editors/neovim.md sets it up, at work in a real workspace. Prints what it saw as JSON.
local server, folder = vim.env.STRATLINT_SERVER, vim.env.STRATLINT_FOLDER
local seen = {}

local function wait(what, ready)
  if not vim.wait(30000, ready, 50) then error('waited in vain for ' .. what) end
end

local function edit(file)
  vim.cmd('edit ' .. folder .. '/' .. file)
  vim.lsp.start_client_for_test(vim.api.nvim_get_current_buf())
  return vim.api.nvim_get_current_buf()
end

local client
function vim.lsp.start_client_for_test(buffer)
  client = client or vim.lsp.start_client({
    name = 'stratlint',
    cmd = { vim.env.STRATLINT_NODE, server, 'lsp', '--stdio' },
    root_dir = folder,
  })
  wait('the server', function() return vim.lsp.get_client_by_id(client) ~= nil end)
  vim.lsp.buf_attach_client(buffer, client)
end

local function request(buffer, method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 30000)
  local answer = answers and answers[client]
  if not answer or answer.err then error(method .. ': ' .. vim.inspect(answer)) end
  return answer.result
end

local function place(file, line, character)
  return { textDocument = { uri = vim.uri_from_fname(folder .. '/' .. file) }, position = { line = line, character = character } }
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

local ok, failure = pcall(function()
  local goals = edit('goals.yaml')
  wait('diagnostics', function() return #vim.diagnostic.get(goals) > 0 end)
  seen.diagnostics = vim.tbl_map(function(one) return one.code or one.user_data.lsp.code end, vim.diagnostic.get(goals))

  -- The fix of the mistyped field.
  local typo = vim.tbl_filter(function(one) return one.message:find('ownr', 1, true) ~= nil end, vim.diagnostic.get(goals))[1]
  local at = { line = typo.lnum, character = typo.col }
  local actions = request(goals, 'textDocument/codeAction', vim.tbl_extend('force', place('goals.yaml', 0, 0), {
    range = { start = at, ['end'] = at }, context = { diagnostics = {} },
  }))
  seen.actions = vim.tbl_map(function(one) return one.title end, actions)
  local encoding = vim.lsp.get_client_by_id(client).offset_encoding
  vim.lsp.util.apply_workspace_edit(actions[1].edit, encoding)
  wait('the fix', function() return text(goals):find('    owner: nora', 1, true) ~= nil end)
  wait('fewer diagnostics', function()
    return #vim.tbl_filter(function(one) return one.message:find('ownr', 1, true) ~= nil end, vim.diagnostic.get(goals)) == 0
  end)

  -- An owner, completed.
  local count = vim.api.nvim_buf_line_count(goals)
  vim.api.nvim_buf_set_lines(goals, count, count, false, { '  - statement: Nobody waits twice', '    owner: ' })
  local items = request(goals, 'textDocument/completion', place('goals.yaml', count + 1, 11))
  items = items.items or items
  seen.owners = vim.tbl_map(function(one) return one.textEdit.newText end, items)
  vim.lsp.util.apply_text_edits({ items[1].textEdit }, goals, encoding)
  seen.completed = vim.api.nvim_buf_get_lines(goals, -2, -1, false)[1]

  -- A metric, renamed in all files.
  local metrics = edit('metrics.yaml')
  wait('the other text', function() return vim.lsp.buf_is_attached(metrics, client) end)
  local edits = request(metrics, 'textDocument/rename', vim.tbl_extend('force', place('metrics.yaml', 1, 10), { newName = 'told-early' }))
  vim.lsp.util.apply_workspace_edit(edits, encoding)
  seen.metrics = text(metrics)
  seen.goals = text(goals)
end)
if not ok then seen.failure = tostring(failure) end
io.stdout:write(vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen))
vim.cmd('qall!')
